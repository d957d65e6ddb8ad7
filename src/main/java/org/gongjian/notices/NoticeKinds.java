package org.gongjian.notices;

import java.util.List;

/** The kinds of news a room tells; it declares them as a bean. */
public interface NoticeKinds {

    List<NoticeKind> kinds();
}
