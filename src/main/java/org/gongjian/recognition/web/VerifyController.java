package org.gongjian.recognition.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.papers.QrReading;
import org.gongjian.recognition.CredentialVerifier;
import org.gongjian.recognition.Trust;
import org.gongjian.recognition.Verified;
import org.gongjian.recognition.signing.Jwt;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Verifies a credential for anybody, without a sign-in and without learning anything about whom it was issued to. A browser that
 * has opened the page once verifies without a network.
 */
@Controller
class VerifyController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final String CREDENTIAL = "credential";

    private final CredentialVerifier verifier;
    private final Trust trust;

    VerifyController(CredentialVerifier verifier, Trust trust) {
        this.verifier = verifier;
        this.trust = trust;
    }

    @GetMapping("/verify")
    ModelAndView open() {
        return page(Form.blank(), null);
    }

    /** For browsers that cannot verify by themselves; nothing of what is sent is kept. */
    @PostMapping("/verify")
    ModelAndView verify(Form form, @RequestParam(required = false) @Nullable MultipartFile file) {
        Optional<String> sent = file == null || file.isEmpty() ? Optional.empty() : Optional.of(read(form, file));
        Optional<String> text = sent.isPresent() ? sent : form.text(CREDENTIAL, Jwt.LONGEST);
        return page(form, form.isFaulty() ? null : text.map(verifier::verify).orElse(null));
    }

    @GetMapping("/verify/trust")
    @ResponseBody
    Trust.Bundle trust() {
        return trust.bundle();
    }

    /** Served with the right to serve the page itself, which lies above it. */
    @GetMapping("/verify/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/verify")
                .body(new ClassPathResource("static/assets/verify-worker.js"));
    }

    private static String read(Form form, MultipartFile file) {
        try {
            byte[] bytes = file.getBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            return bytes.length <= Jwt.LONGEST && Jwt.typed(text).isPresent()
                    ? text
                    : QrReading.in(bytes).orElseGet(() -> {
                        form.fault("file", Reason.of("recognition.fault.file"));
                        return "";
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ModelAndView page(Form form, @Nullable Verified verified) {
        return form.on("recognition/verify")
                .addObject("verified", verified)
                .addObject("outcomes", Verified.Outcome.values())
                .addObject("named", named(form, verified));
    }

    /** Null where no name was asked about, or nothing is known of one. */
    private static @Nullable Boolean named(Form form, @Nullable Verified verified) {
        if (verified == null || verified.content() == null || form.isBlank("name") || form.isBlank("code")) {
            return null;
        }
        return verified.isOf(form.value("name"), form.value("code"));
    }
}
