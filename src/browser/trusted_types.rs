//! The one Trusted Types policy of the app, `postil`.
//!
//! The page is served with `require-trusted-types-for 'script'`: nothing but
//! an address this policy has let through may be started as a script, and it
//! lets through the names of our own workers only.

use wasm_bindgen::prelude::*;

/// The address of one of our workers, as a `TrustedScriptURL` where the
/// browser has such a thing, else as a string.
///
/// # Errors
/// An exception of the browser if `address` is none of our workers' names.
pub fn script_url(address: &str) -> Result<JsValue, JsValue> {
    POLICY.with(|policy| match policy {
        Some(Ok(policy)) => policy.create_script_url(address),
        Some(Err(error)) => Err(error.clone()),
        None => allow(address.to_owned()),
    })
}

thread_local! {
    // A name may be given to a policy once a page: made when first needed,
    // kept for good.
    static POLICY: Option<Result<Policy, JsValue>> = TRUSTED_TYPES.with(|factory| {
        factory.as_ref().map(|factory| {
            let rule = Closure::<dyn FnMut(String) -> Result<JsValue, JsValue>>::new(allow);
            let rules = js_sys::Object::new();
            js_sys::Reflect::set(&rules, &"createScriptURL".into(), &rule.into_js_value())?;
            factory.create_policy("postil", &rules)
        })
    });
}

fn allow(address: String) -> Result<JsValue, JsValue> {
    if is_ours(&address) {
        Ok(JsValue::from(address))
    } else {
        Err(js_sys::TypeError::new("not one of our workers").into())
    }
}

/// One of our workers with a build id as its query.
fn is_ours(address: &str) -> bool {
    let query = ["worker.js?", "opener.js?"].iter().find_map(|it| address.strip_prefix(it));
    query.is_some_and(|query| query.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-'))
}

#[wasm_bindgen]
extern "C" {
    type PolicyFactory;
    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<PolicyFactory>;
    #[wasm_bindgen(method, js_name = createPolicy, catch)]
    fn create_policy(
        this: &PolicyFactory,
        name: &str,
        rules: &js_sys::Object,
    ) -> Result<Policy, JsValue>;

    type Policy;
    #[wasm_bindgen(method, js_name = createScriptURL, catch)]
    fn create_script_url(this: &Policy, address: &str) -> Result<JsValue, JsValue>;
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn lets_through_our_workers_only() {
        assert!(is_ours("worker.js?0123456789abcdef"));
        assert!(is_ours("worker.js?0123456789abcdef-89"));
        assert!(is_ours("opener.js?0123456789abcdef"));
        for foreign in ["worker.js", "/worker.js?a", "worker.js?a/../b", "other.js?a", "data:,"] {
            assert!(!is_ours(foreign), "{foreign}");
        }
    }
}
