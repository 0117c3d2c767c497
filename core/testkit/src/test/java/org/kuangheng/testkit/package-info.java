@NullMarked
package org.kuangheng.testkit;

import org.jspecify.annotations.NullMarked;
