/** Language and colours of the pages; both are kept in this browser. */
import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceLaptop, IconLanguage, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { chooseLanguage } from "../i18n/set-up-texts.ts";
import { useLanguage } from "../i18n/use-language.ts";
import styles from "./settings.module.css";

const languages = [
  { value: "nl", label: "Nederlands" },
  { value: "en", label: "English" },
] as const;

const colours = [
  { value: "light", sign: IconSun },
  { value: "dark", sign: IconMoon },
  { value: "auto", sign: IconDeviceLaptop },
] as const;

export function Settings() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Sign = colours.find(({ value }) => value === colorScheme)?.sign ?? IconSun;
  const other = languages.find(({ value }) => value !== language) ?? languages[0];
  return (
    <div className={styles["settings"]}>
      <button
        type="button"
        className={styles["language"]}
        lang={other.value}
        onClick={() => chooseLanguage(other.value)}
        title={t("settings.language")}
      >
        <IconLanguage size={18} stroke={1.7} aria-hidden="true" />
        <span className={styles["long"]}>{other.label}</span>
        <span className={styles["short"]} aria-hidden="true">
          {other.value.toUpperCase()}
        </span>
      </button>
      <Menu position="top-start" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size={36} aria-label={t("settings.theme")} title={t("settings.theme")}>
            <Sign size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {colours.map(({ value, sign: Choice }) => (
            <Menu.Item
              key={value}
              leftSection={<Choice size={16} aria-hidden="true" />}
              onClick={() => setColorScheme(value)}
              fw={value === colorScheme ? 650 : 400}
            >
              {t(`settings.${value}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
