/** The way to another sign-in service and back, and the page where one links and unlinks it. */
@NullMarked
package org.gongjian.identity.oidc.web;

import org.jspecify.annotations.NullMarked;
