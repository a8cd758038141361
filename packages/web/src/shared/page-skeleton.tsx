/** What stands on a page while its records come. Owns the shapes and the word for a screen reader. */
import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-live="polite">
      <span className="hidden">{t("app.loading")}</span>
      <Skeleton height={16} width={120} mb={12} />
      <Skeleton height={32} width="min(460px, 80%)" mb={16} />
      <Skeleton height={20} width="min(320px, 60%)" mb={32} />
      <Skeleton height={320} mb={16} />
      <Skeleton height={20} mb={8} />
      <Skeleton height={20} width="80%" />
    </div>
  );
}

export function ListSkeleton({ rows }: { readonly rows: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-live="polite">
      <span className="hidden">{t("app.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else to be told apart by
        <Skeleton key={row} height={20} mb={12} width={`${90 - (row % 3) * 12}%`} />
      ))}
    </div>
  );
}
