/** Logs and evidence bundles as the command line reads them: folders and guarded zips. */
@NullMarked
package org.kuangheng.cli.record;

import org.jspecify.annotations.NullMarked;
