/** One skill of a strand as a picture: steps upwards, units in time to the right. Owns drawing it and its signs. */
import type { StrandScene } from "@leerlijn/line-map/strand-view";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { mapStyles, SceneDrawing } from "../learning-lines/map/scene-drawing.tsx";
import styles from "./strand-page.module.css";

export interface StrandPictureProps {
  readonly scene: StrandScene;
  readonly title: string;
}

export function StrandPicture({ scene, title }: StrandPictureProps) {
  const { t } = useTranslation();
  const { width, height, elements } = scene;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reached by keyboard
    <div className={styles["scroll"]} tabIndex={0}>
      <MapStyles />
      <svg
        className="line-map"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t("strand.picture", { title })}
      >
        <SceneDrawing elements={elements} lit={null} />
      </svg>
    </div>
  );
}

/** What the signs of all pictures on the page mean. */
export function StrandLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles["legend"]} aria-label={t("line.legend")}>
      <MapStyles />
      <Sign word={t("strand.teaches")}>
        <circle r="7" className="lm-station" />
      </Sign>
      <Sign word={t("strand.assessed")}>
        <circle r="7" className="lm-station" />
        <path d="M0 0h0.1" className="lm-bar" />
      </Sign>
      <Sign word={t("strand.asks")}>
        <path d="M-7 4l7 -8l7 8" className="lm-signal-line" />
      </Sign>
      <Sign word={t("strand.target")}>
        <path d="M0 -7v14" className="lm-bar" />
      </Sign>
      <Sign word={t("strand.entry")}>
        <circle r="9" className="lm-pill" />
        <path d="M-5 0h10m-4 -4l4 4l-4 4" className="lm-tick" />
      </Sign>
    </ul>
  );
}

function Sign({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg className="line-map" width="24" height="22" viewBox="-12 -11 24 22" aria-hidden="true">
        {children}
      </svg>
      {word}
    </li>
  );
}

/** React puts one sheet in the head for all maps of the page. */
function MapStyles() {
  return (
    <style href="line-map" precedence="medium">
      {mapStyles}
    </style>
  );
}
