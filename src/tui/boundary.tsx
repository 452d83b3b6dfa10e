// Catches what goes wrong while drawing, so that a bug costs one screen and not the run.
import { Component, type ReactNode } from 'react';

interface Props {
  /** Drawing is tried again when this changes. */
  readonly place: string;
  readonly instead: ReactNode;
  readonly onError: (detail: string) => void;
  readonly children: ReactNode;
}
interface Caught {
  readonly place?: string;
}

export class Boundary extends Component<Props, Caught> {
  override state: Caught = {};

  override componentDidCatch(error: unknown): void {
    this.setState({ place: this.props.place });
    this.props.onError(error instanceof Error ? error.message : String(error));
  }

  static getDerivedStateFromError(): Caught {
    return { place: '' };
  }

  override render(): ReactNode {
    const { place } = this.state;
    return place === undefined || (place !== '' && place !== this.props.place)
      ? this.props.children
      : this.props.instead;
  }
}
