package org.gongjian.identity.security;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where sessions are kept: in tables of the installation, in transactions of their own, for they belong to no district. An
 * attribute is a text; anything else is refused, so that nothing is ever deserialized.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    @Bean(defaultCandidate = false, destroyMethod = "")
    @SpringSessionDataSource
    DataSource sessionPool(@Qualifier("pool") HikariDataSource pool) {
        return pool;
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(@Qualifier("pool") HikariDataSource pool) {
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(pool));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        GenericConversionService texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, SessionStore::bytes);
        texts.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }

    private static byte[] bytes(Object attribute) {
        if (attribute instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "a session keeps texts, not a " + attribute.getClass().getName()
                        + "; maybe a redirect carries flash attributes: put what it needs into the address");
    }
}
