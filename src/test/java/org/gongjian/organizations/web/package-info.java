@NullMarked
package org.gongjian.organizations.web;

import org.jspecify.annotations.NullMarked;
