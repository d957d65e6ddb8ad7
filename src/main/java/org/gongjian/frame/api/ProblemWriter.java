package org.gongjian.frame.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongjian.district.Reason;
import org.springframework.http.HttpStatus;

/** Answers a program from a filter, where no controller is asked; made by the frame. */
public interface ProblemWriter {

    void write(HttpStatus status, Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
