/** The command line: files in, files out, no server. Commands are thin; the thinking is in core. */
@NullMarked
package org.kuangheng.cli;

import org.jspecify.annotations.NullMarked;
