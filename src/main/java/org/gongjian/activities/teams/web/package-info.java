@NullMarked
package org.gongjian.activities.teams.web;

import org.jspecify.annotations.NullMarked;
