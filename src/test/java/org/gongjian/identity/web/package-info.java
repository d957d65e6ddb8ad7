@NullMarked
package org.gongjian.identity.web;

import org.jspecify.annotations.NullMarked;
