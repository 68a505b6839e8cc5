import type { ListedAlert } from "@/lib/contracts/alerts";
import type { AlertWorking } from "./use-alert-work";

export interface WorkDialogProps {
  readonly alerts: readonly ListedAlert[];
  readonly working: AlertWorking;
  readonly onClose: () => void;
}
