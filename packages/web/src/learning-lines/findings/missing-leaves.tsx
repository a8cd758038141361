/** What a requisite asks and what is held there at least, side by side. */
import type { Finding, MissingLeaf } from "@leerlijn/engine/learning-line/finding";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import type { LineIndex } from "../line-index.ts";
import styles from "./route-steps.module.css";

interface Row {
  readonly what: string;
  readonly asked: string;
  readonly held: string;
}

export function MissingLeaves({ finding, index }: { readonly finding: Finding; readonly index: LineIndex }) {
  const { t } = useTranslation();
  const { load, number } = useLanguage();
  const rows = leavesOf(finding).map((leaf): Row => {
    if ("skill" in leaf) {
      const held = leaf.held === 0 ? t("finding.notHeld") : index.stepTitle(leaf.skill, leaf.held);
      return { what: index.titleOf(leaf.skill), asked: index.stepTitle(leaf.skill, leaf.asked), held };
    }
    if ("atLeast" in leaf) {
      const asked = t("finding.credits", { load: load(leaf.atLeast), count: leaf.of.length });
      return { what: t("unit.load"), asked, held: number(leaf.held) };
    }
    if ("passed" in leaf) {
      const title = index.titleOf(leaf.passed);
      return { what: title, asked: t("finding.passed", { title }), held: t("finding.notPassed") };
    }
    const id = "document" in leaf ? leaf.document : leaf.work;
    const title = index.titleOf(id);
    const asked = "document" in leaf ? t("finding.document", { title }) : t("finding.work", { title });
    return { what: title, asked, held: t("finding.notHeld") };
  });
  if (rows.length === 0) return null;
  return (
    <table className={styles["missing"]}>
      <caption className="hidden">{t("finding.missing")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("unit.skill")}</th>
          <th scope="col">{t("finding.asked")}</th>
          <th scope="col">{t("finding.held")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.what} ${row.asked}`}>
            <th scope="row">{row.what}</th>
            <td>{row.asked}</td>
            <td className={styles["held"]}>{row.held}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** At a handover the witness names the skill itself. */
export function leavesOf({ witness }: Finding): readonly MissingLeaf[] {
  if (Array.isArray(witness.missing)) return witness.missing as readonly MissingLeaf[];
  const { skill, asked, held } = witness;
  if (skill !== undefined && asked !== undefined && held !== undefined) return [{ skill, asked, held }];
  return [];
}
