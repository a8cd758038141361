/** A strand as a picture: steps upwards, units in time to the right; what is taught, asked, aimed at. */
import type { Strand } from "@leerlijn/contract/programme";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import { layOutStrand } from "./lay-out-strand.ts";
import styles from "./strand-page.module.css";

export function StrandPicture({ strand, skill }: { readonly strand: Strand; readonly skill: string }) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const picture = layOutStrand(strand, skill, say);
  const { width, height, rows, stretches, marks, path } = picture;
  const title = say(strand.skills.find(({ id }) => id === skill)?.title);
  return (
    <figure className={styles["figure"]}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reached by keyboard */}
      <div className={styles["scroll"]} tabIndex={0}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t("strand.picture", { title })}
        >
          {rows.map(({ step, y, label }) => (
            <g key={step}>
              <line x1="0" x2={width} y1={y} y2={y} className={styles["rule"]} />
              <text x="0" y={y - 6} className={styles["quiet"]}>
                {label === "" ? t("strand.step", { step }) : `${step} · ${label}`}
              </text>
            </g>
          ))}
          {stretches.map(({ id, title: name, x, width: wide }) => (
            <g key={id}>
              <line x1={x - 14} x2={x - 14} y1="8" y2={height - 40} className={styles["rule"]} />
              <text x={x} y="20" className={styles["name"]}>
                {fit(name, wide)}
                <title>{name}</title>
              </text>
            </g>
          ))}
          <path d={path} className={styles["path"]} />
          {marks.map((mark) => (
            <g key={mark.key}>
              <title>{mark.sentence}</title>
              {mark.kind === "taught" ? (
                <circle cx={mark.x} cy={mark.y} r="8" className={styles["station"]} />
              ) : mark.kind === "target" ? (
                <path d={`M${mark.x} ${mark.y - 11}v22`} className={styles["bar"]} />
              ) : mark.kind === "entry" ? (
                <path d={`M${mark.x - 8} ${mark.y}h16m-6 -6l6 6l-6 6`} className={styles["arrow"]} />
              ) : (
                <path d={`M${mark.x - 7} ${mark.y + 13}l7 -8l7 8`} className={styles["ask"]} />
              )}
              {mark.isAssessed ? <circle cx={mark.x} cy={mark.y} r="3" className={styles["dot"]} /> : null}
            </g>
          ))}
          {picture.names.map(({ key, x, y, lines, full }) => (
            <text key={key} className={styles["unit"]} textAnchor="end" transform={`translate(${x} ${y}) rotate(-38)`}>
              {lines}
              <title>{full}</title>
            </text>
          ))}
        </svg>
      </div>
      <figcaption className={styles["legend"]}>
        <span>
          <svg width="22" height="20" viewBox="-11 -10 22 20" aria-hidden="true">
            <circle r="7" className={styles["station"]} />
          </svg>
          {t("strand.teaches")}
        </span>
        <span>
          <svg width="22" height="20" viewBox="-11 -10 22 20" aria-hidden="true">
            <circle r="7" className={styles["station"]} />
            <circle r="3" className={styles["dot"]} />
          </svg>
          {t("strand.assessed")}
        </span>
        <span>
          <svg width="22" height="20" viewBox="-11 -10 22 20" aria-hidden="true">
            <path d="M-7 4l7 -8l7 8" className={styles["ask"]} />
          </svg>
          {t("strand.asks")}
        </span>
        <span>
          <svg width="22" height="20" viewBox="-11 -10 22 20" aria-hidden="true">
            <path d="M0 -8v16" className={styles["bar"]} />
          </svg>
          {t("strand.target")}
        </span>
        <span>
          <svg width="22" height="20" viewBox="-11 -10 22 20" aria-hidden="true">
            <path d="M-8 0h16m-6 -6l6 6l-6 6" className={styles["arrow"]} />
          </svg>
          {t("strand.entry")}
        </span>
      </figcaption>
    </figure>
  );
}

/** About 7.4 px a letter at this size. */
function fit(text: string, width: number): string {
  const most = Math.max(6, Math.floor(width / 7.4));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
