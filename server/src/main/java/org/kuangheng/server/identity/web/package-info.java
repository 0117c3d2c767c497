/** The wall at the door: filters, the check of permissions, and the endpoints about people. */
@NullMarked
package org.kuangheng.server.identity.web;

import org.jspecify.annotations.NullMarked;
