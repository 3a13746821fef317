import { Component, type ReactNode } from 'react';
import { isReached } from '../api/live/connection';
import { Fault } from '../parts/fault';

interface Props {
  /** Told of what takes away the whole tab, not of one page. */
  readonly onMishap?: (message: string) => void;
  readonly children: ReactNode;
}

/** What stands in place of a page that failed while it was drawn, or whose script could not be read. */
export class Mishap extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override componentDidCatch(): void {
    this.props.onMishap?.('The page could not be drawn');
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Fault
        title="This page could not be shown"
        detail="What you saw already is still there. Reload this page; if that does not help, tell your coordinator."
        retry={reloadIfReached}
        retryLabel="Reload"
      />
    );
  }
}

/** A page that is reloaded while the app cannot be reached would be lost with all that was read. */
export function reloadIfReached(): void {
  void isReached().then((is) => is && location.reload());
}
