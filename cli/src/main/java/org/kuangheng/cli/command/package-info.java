/** One class a command: arguments in, the chain's calls, files and an exit code out. */
@NullMarked
package org.kuangheng.cli.command;

import org.jspecify.annotations.NullMarked;
