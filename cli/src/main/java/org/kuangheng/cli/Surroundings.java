package org.kuangheng.cli;

import java.io.PrintWriter;
import java.time.Clock;

/** What a command may touch outside its files: the two streams and the clock. */
public record Surroundings(PrintWriter out, PrintWriter err, Clock clock) {}
