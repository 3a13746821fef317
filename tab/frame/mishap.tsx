import { Component, type ReactNode } from 'react';
import { Fault } from '../parts/fault';

interface Props {
  readonly onMishap: (message: string) => void;
  readonly children: ReactNode;
}

/** What stands in place of a page that failed while it was drawn. */
export class Mishap extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override componentDidCatch(): void {
    this.props.onMishap('The page could not be drawn');
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Fault
        title="This page could not be shown"
        detail="Something went wrong in the page itself. Reload it; if that does not help, tell your coordinator."
        retry={() => location.reload()}
        retryLabel="Reload"
      />
    );
  }
}
