/** What code hosting services read: SARIF logs, issues of GitLab and commands of GitHub Actions. */
@NullMarked
package se.btloggbok.report.hosting;

import org.jspecify.annotations.NullMarked;
