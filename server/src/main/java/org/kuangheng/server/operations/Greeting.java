package org.kuangheng.server.operations;

/** What the server says at the terminal once it serves. */
public interface Greeting {
  /** Several lines: the address, the demo accounts, where the data lie, how to stop. */
  String text();
}
