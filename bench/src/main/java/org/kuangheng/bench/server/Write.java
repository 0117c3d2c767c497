package org.kuangheng.bench.server;

/**
 * A write that the server has acknowledged, and how to find it again.
 *
 * @param kind what it was: {@code mine}, {@code correction}, {@code finding}, {@code import}
 * @param path where to read
 * @param expected text that the answer must hold
 */
record Write(String kind, String login, String path, String expected) {}
