// What the workers use of a worker's world. TypeScript's own description of it ("webworker") can't stand
// beside the one of pages ("DOM") in one project. Service Workers, section 4.

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface WorkerClients {
  claim(): Promise<void>;
  matchAll(options: {
    type: 'window';
    includeUncontrolled: boolean;
  }): Promise<readonly { url: string }[]>;
}

interface WorkerScope {
  readonly clients: WorkerClients;
  readonly registration: ServiceWorkerRegistration;
  readonly navigator: Navigator;
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: ExtendableEvent) => unknown,
  ): void;
}
