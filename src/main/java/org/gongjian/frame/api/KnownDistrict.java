package org.gongjian.frame.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Refused;
import org.springframework.web.servlet.HandlerInterceptor;

/** Where no district is called so, nothing is there. */
class KnownDistrict implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (CurrentDistrict.id().isEmpty()) {
            throw Refused.missing();
        }
        return true;
    }
}
