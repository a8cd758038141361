/** A place to hand files in: by dropping them or with a button. Owns no sending. */
import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import styles from "./drop-zone.module.css";

export interface DropZoneProps {
  readonly title: string;
  readonly button: string;
  /** Which files are taken. */
  readonly kinds: string;
  /** As of an input for files; left out: all. */
  readonly accept?: string;
  readonly isPending: boolean;
  /** Never without files. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

export function DropZone({ title, button, kinds, accept, isPending, onFiles, children }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0) onFiles([...files]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button does the same
    <div
      className={styles["drop"]}
      data-over={isOver ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconUpload size={28} stroke={1.5} aria-hidden="true" />
      <p className={styles["title"]}>{title}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <Button loading={isPending} onClick={() => input.current?.click()}>
        {button}
      </Button>
      <p className={`${styles["kinds"]} quiet small`}>{kinds}</p>
      {children}
    </div>
  );
}
