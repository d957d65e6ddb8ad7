package org.gongjian;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The house itself: every direct sub-package is one room. */
@SpringBootApplication
public class GongjianApplication {}
