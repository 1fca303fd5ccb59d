import { Component, type ReactNode } from 'react'
import { FailureScreen } from './FailureScreen.tsx'

/** Stands between a defect in a screen and an empty window. React offers no hook for this, hence the class. */
export class FailureBoundary extends Component<{ children: ReactNode }, { failure: string | null }> {
  override state: { failure: string | null } = { failure: null }

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <FailureScreen failure={this.state.failure} />
  }
}
