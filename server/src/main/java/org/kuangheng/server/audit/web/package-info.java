/** The log as the specification serves it, and the record as people search it. */
@NullMarked
package org.kuangheng.server.audit.web;

import org.jspecify.annotations.NullMarked;
