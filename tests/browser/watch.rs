//! The watch itself is watched: a page that keeps to nothing must be caught by each of the checks.

use crate::harness::{Outcome, Visitor};
use std::path::Path;

fn leaky() -> Visitor {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser/fixtures/leaky");
    Visitor { site, checked: false, ..Visitor::default() }
}

#[tokio::test]
async fn what_leaves_a_page_or_a_worker_is_seen() -> Outcome {
    let visited = leaky().visit(async |page| {
        page.wait_for_text("#said", "done").await?;
        let strays: Vec<String> = page.network.strays().into_iter().map(|seen| seen.url).collect();
        for wanted in
            ["http://elsewhere.test/from-page", "http://elsewhere.test/from-worker", "elsewhere.test:80"]
        {
            assert!(strays.iter().any(|url| url == wanted), "{wanted} is not among {strays:?}");
        }
        assert!(page.check_network().is_err());
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn what_is_asked_for_after_the_page_is_ready_is_seen() -> Outcome {
    let visited = leaky().visit(async |page| {
        page.wait_for_text("#said", "done").await?;
        page.no_more_requests();
        assert_eq!(page.requests_since_ready(), []);
        let script = "const done = arguments[0]; fetch('page.js').then(() => done())";
        page.driver.execute_async(script, vec![]).await?;
        assert_eq!(page.requests_since_ready().len(), 1);
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn an_error_in_a_worker_is_seen() -> Outcome {
    let visited = leaky().visit(async |page| {
        page.wait_for_text("#said", "done").await?;
        let errors = page.errors().await?;
        assert!(errors.iter().any(|error| error.contains("a worker's error")), "{errors:?}");
        Ok(())
    });
    visited.await
}
