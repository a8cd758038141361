/** The signs that a map uses, each with its word. */
import { drawGlyph, glyphReach } from "@leerlijn/line-map/fault-glyphs";
import type { LegendKey, LineMapScene } from "@leerlijn/line-map/scene";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./line-map-view.module.css";

export function MapLegend({ scene }: { readonly scene: LineMapScene }) {
  const { t } = useTranslation();
  return (
    <ul className={styles["legend"]} aria-label={t("line.legend")}>
      {scene.legend.map(({ key, label }) => (
        <li key={key}>
          <svg className="line-map" width="36" height="26" viewBox="-24 -17 48 34" aria-hidden="true">
            {drawSign(key, scene)}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function drawSign(key: LegendKey, scene: LineMapScene): ReactNode {
  switch (key) {
    case "unit":
      return <circle className="lm-station" r="7" />;
    case "entry":
      return <circle className="lm-station" r="10" />;
    case "fold":
      return <circle className="lm-station-fold" r="11" />;
    case "choice":
      return <path className="lm-tick" d="M-14 0h6c6 0 6 -8 14 -8h8M-8 0c6 0 6 8 14 8h8" />;
    case "transfer":
      return <path className="lm-transfer" d="M-14 7C0 7 0 -7 14 -7" />;
    case "exit":
      return <path className="lm-bar" d="M0 -9v18" />;
    default: {
      const kind = scene.faults.find(({ shape }) => shape === key)?.kind ?? "fault";
      const reach = glyphReach(key);
      return drawGlyph(key, { x: 0, y: (reach.up - reach.down) / 2 }).map((part) => (
        <path key={part.d} className={`lm-${kind}-${part.stroke}`} d={part.d} />
      ));
    }
  }
}
