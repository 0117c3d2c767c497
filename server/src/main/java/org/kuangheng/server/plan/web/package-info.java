@NullMarked
package org.kuangheng.server.plan.web;

import org.jspecify.annotations.NullMarked;
