/** Small signs for fault, signal, unknown and good: a shape for each, so that colour never says it alone. */
import type { FindingKind } from "@leerlijn/engine/learning-line/finding";
import type { ReactNode } from "react";

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
      {children}
    </svg>
  );
}

const stroke = { stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;

export function FaultSign() {
  return (
    <Sign>
      <path d="M1.5 9h2.5l2.5-5 4 10 2.5-5h3.5" {...stroke} />
    </Sign>
  );
}

export function SignalSign() {
  return (
    <Sign>
      <path d="M9 2.5 16.5 15.5h-15z" {...stroke} />
      <path d="M9 7.5v3.5M9 13.3v.2" {...stroke} strokeWidth={1.8} />
    </Sign>
  );
}

export function UnknownSign() {
  return (
    <Sign>
      <circle cx="9" cy="9" r="7" {...stroke} strokeDasharray="2.6 3" />
      <path d="M7 7.2c.2-1.2 1-1.7 2-1.7s2 .7 2 1.8c0 1.5-2 1.6-2 3M9 12.7v.2" {...stroke} strokeWidth={1.7} />
    </Sign>
  );
}

export function GoodSign() {
  return (
    <Sign>
      <path d="m3.5 9.5 3.6 4L14.5 5" {...stroke} strokeWidth={2.3} />
    </Sign>
  );
}

export function AcceptedSign() {
  return (
    <Sign>
      <circle cx="9" cy="9" r="7" {...stroke} strokeWidth={1.6} />
      <path d="m6 9.3 2 2.2 4-4.6" {...stroke} strokeWidth={1.8} />
    </Sign>
  );
}

export function KindSign({ kind }: { readonly kind: FindingKind }) {
  if (kind === "fault") return <FaultSign />;
  return kind === "signal" ? <SignalSign /> : <UnknownSign />;
}
