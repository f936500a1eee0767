# One service, or the launcher's front door: --build-arg MODULE=case-service. Build the jars first: mvn package.
FROM eclipse-temurin:25-jdk AS unpacked
ARG MODULE
COPY ${MODULE}/target/*-exec.jar /app.jar
RUN java -Djarmode=tools -jar /app.jar extract --destination /homeward

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home homeward
COPY --from=unpacked /homeward /homeward
USER homeward
EXPOSE 8080
ENV HOMEWARD_LOG=/dev/stdout
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/homeward/app.jar"]
