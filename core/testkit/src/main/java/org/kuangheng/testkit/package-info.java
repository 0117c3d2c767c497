/** Test notations: maps drawn in text, with assertions on gaps. */
@NullMarked
package org.kuangheng.testkit;

import org.jspecify.annotations.NullMarked;
