/** Which keys there are, and a box for who is hindered by them. Owns where that choice is kept. */
import { Checkbox, Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./keys-dialog.module.css";

const keptAs = "leerlijn-review-keys";

export function areKeysOn(): boolean {
  return localStorage.getItem(keptAs) !== "off";
}

export function keepKeys(areOn: boolean): void {
  localStorage.setItem(keptAs, areOn ? "on" : "off");
}

const rows = [
  { keys: ["J", "↓"], key: "next" },
  { keys: ["K", "↑"], key: "previous" },
  { keys: ["N"], key: "nextOpen" },
  { keys: ["A", "Enter"], key: "accept" },
  { keys: ["Shift A"], key: "acceptEqual" },
  { keys: ["R"], key: "reject" },
  { keys: ["1–5"], key: "alternative" },
  { keys: ["Z", "C"], key: "search" },
  { keys: ["U"], key: "undo" },
  { keys: ["W"], key: "point" },
  { keys: ["?"], key: "help" },
] as const;

export interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly areOn: boolean;
  readonly onSwitch: (areOn: boolean) => void;
  readonly onClose: () => void;
}

export function KeysDialog({ isOpen, areOn, onSwitch, onClose }: KeysDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t("linking.review.keys")}
      closeButtonProps={{ "aria-label": t("common.close") }}
      transitionProps={{ duration: 0 }}
      // Its header would be a second one of the page.
      attributes={{ header: { role: "presentation" } }}
    >
      <dl className={styles["keys"]}>
        {rows.map(({ keys, key }) => (
          <div key={key}>
            <dt>
              {keys.map((one, at) => (
                <span key={one}>
                  {at === 0 ? null : <span className="quiet small"> {t("linking.review.or")} </span>}
                  <Kbd>{one}</Kbd>
                </span>
              ))}
            </dt>
            <dd>{t(`linking.review.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        mt="md"
        label={t("linking.review.keysOn")}
        description={t("linking.review.keysOff")}
        checked={areOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </Modal>
  );
}
