/** The survey over HTTP. */
@NullMarked
package org.kuangheng.server.survey.web;

import org.jspecify.annotations.NullMarked;
