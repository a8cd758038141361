/** The desks that there are, in order, with their signs. */
import { IconArrowsJoin, IconBinaryTree, IconBooks, IconFileImport } from "@tabler/icons-react";

export const desks = [
  { to: "/learning-lines", key: "lines", sign: IconArrowsJoin },
  { to: "/programmes", key: "programmes", sign: IconBooks },
  { to: "/concepts", key: "concepts", sign: IconBinaryTree },
  { to: "/imports", key: "imports", sign: IconFileImport },
] as const;
