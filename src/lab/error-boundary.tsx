import { Component, type ReactNode } from 'react'
import { isLostPart } from '../ui/lost-part.ts'

interface ErrorBoundaryProps {
  children: ReactNode
  /** What to show instead, and how to try again. */
  fallback: (error: Error, retry: () => void) => ReactNode
}

/** Keeps an error in one part of the page from taking the others along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | undefined }> {
  override state = { error: undefined as Error | undefined }
  private tries = 0

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    return error ? this.props.fallback(error, () => this.retry(error)) : this.props.children
  }

  /** Many a browser remembers that a part could not be fetched, and does not ask again before the page is a new one. */
  private retry(error: Error) {
    this.tries += 1
    if (this.tries > 1 && isLostPart(error)) location.reload()
    else this.setState({ error: undefined })
  }
}
