//! IndexedDB as a store of strings under keys: slower than `localStorage`, but what it has answered for survives a
//! browser that is killed in the next moment.
//!
//! Its connection may be lost at any time (Safari ends it in the background, another tab may want to change the
//! database): then the next operation opens it again, once. Nothing here waits for ever.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventTarget, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::storage::explained;
use super::store::{Answer, Entry, StorageError, Store};
use super::{Listener, thrown};

const DATABASE: &str = "kakehashi";
const RECORDS: &str = "records";
const VERSION: u32 = 1;

/// A machine that is short of breath takes seconds; longer than this means that the request is lost.
const LIMIT_MS: i32 = 60_000;

/// A database, opened when it is first asked. A clone is the same one.
#[derive(Clone, Default)]
pub struct Mirror {
    connection: Rc<RefCell<Option<Connection>>>,
}

struct Connection {
    database: IdbDatabase,
    /// Lets go of the database when another tab must change it, and notices when the browser has closed it.
    _listeners: [Listener; 2],
}

impl Mirror {
    /// Reads, and opens the database for that.
    async fn read(self, prefix: String) -> Result<Vec<Entry>, StorageError> {
        let transaction = self.transaction("readonly").await?;
        let store = transaction.object_store(RECORDS).map_err(|error| explained(&error))?;
        let range = starting_with(&prefix)?;
        let keys = store.get_all_keys_with_key(&range).map_err(|error| explained(&error))?;
        let texts = store.get_all_with_key(&range).map_err(|error| explained(&error))?;
        finished(&transaction).await?;
        let (keys, texts) = (result(&keys)?, result(&texts)?);
        // Whatever isn't text under a text isn't ours.
        Ok(keys.iter().zip(texts.iter()).filter_map(|(key, text)| key.as_string().zip(text.as_string())).collect())
    }

    async fn change(
        self,
        change: impl Fn(&IdbObjectStore) -> Result<(), JsValue> + 'static,
    ) -> Result<(), StorageError> {
        let transaction = self.transaction("readwrite").await?;
        let store = transaction.object_store(RECORDS).map_err(|error| explained(&error))?;
        change(&store).map_err(|error| explained(&error))?;
        finished(&transaction).await
    }

    /// Looks and writes in one transaction, so that nobody comes in between.
    async fn added(self, entries: Vec<Entry>) -> Result<Vec<Entry>, StorageError> {
        let transaction = self.transaction("readwrite").await?;
        let store = transaction.object_store(RECORDS).map_err(|error| explained(&error))?;
        let asked: Result<Vec<IdbRequest>, JsValue> =
            entries.iter().map(|(key, _)| store.get(&JsValue::from_str(key))).collect();
        let asked = asked.map_err(|error| explained(&error))?;
        let Some(last) = asked.last().cloned() else { return Ok(Vec::new()) };
        let others: Rc<RefCell<Vec<Entry>>> = Rc::default();
        let (found, ours) = (Rc::clone(&others), transaction.clone());
        // Requests are answered in their order: with the last, all are.
        let answered = Listener::new(&last, "success", move |_| {
            for (request, (key, text)) in asked.iter().zip(&entries) {
                let there = request.result().unwrap_or(JsValue::UNDEFINED);
                if !there.is_undefined() {
                    let there = there.as_string().unwrap_or_default();
                    if there != *text {
                        found.borrow_mut().push((key.clone(), there));
                    }
                } else if store.put_with_key(&text.into(), &key.into()).is_err() {
                    // All or nothing, and the transaction tells it.
                    let _ = ours.abort();
                    return;
                }
            }
        });
        finished(&transaction).await?;
        drop(answered);
        Ok(others.take())
    }

    /// A transaction on the connection there is; if that has gone, on a new one.
    async fn transaction(&self, mode: &str) -> Result<IdbTransaction, StorageError> {
        let there = self.connection.borrow().as_ref().map(|connection| begun(&connection.database, mode));
        if let Some(Ok(transaction)) = there {
            return Ok(transaction);
        }
        let database = opened().await?;
        let (closing, ours) = (database.clone(), self.clone());
        let lost = self.clone();
        let listeners = [
            Listener::new(&database, "versionchange", move |_| {
                closing.close();
                ours.connection.replace(None);
            }),
            Listener::new(&database, "close", move |_| drop(lost.connection.replace(None))),
        ];
        let transaction = begun(&database, mode).map_err(|error| explained(&error));
        self.connection.replace(Some(Connection { database, _listeners: listeners }));
        transaction
    }
}

impl Store for Mirror {
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>> {
        Box::pin(self.clone().read(prefix.to_owned()))
    }

    fn put(&self, entries: Vec<Entry>) -> Answer<()> {
        Box::pin(self.clone().change(move |store| {
            entries.iter().try_for_each(|(key, text)| store.put_with_key(&text.into(), &key.into()).map(drop))
        }))
    }

    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>> {
        Box::pin(self.clone().added(entries))
    }

    fn remove(&self, key: &str) -> Answer<()> {
        let key = key.to_owned();
        Box::pin(self.clone().change(move |store| store.delete(&JsValue::from_str(&key)).map(drop)))
    }
}

/// Relaxed durability: complete when the system has the data, which outlives the browser. Strict would wait for the
/// disk. (Indexed Database API 3.0, "durability hint"; engines that don't know it ignore it.)
fn begun(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"relaxed".into())?;
    let method: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    method.call3(database, &RECORDS.into(), &mode.into(), &options)?.dyn_into()
}

async fn opened() -> Result<IdbDatabase, StorageError> {
    let factory = web_sys::window().ok_or(StorageError::Blocked)?.indexed_db().map_err(|error| explained(&error))?;
    let request =
        factory.ok_or(StorageError::Blocked)?.open_with_u32(DATABASE, VERSION).map_err(|error| explained(&error))?;
    let fresh = request.clone();
    let upgrade = Listener::new(&request, "upgradeneeded", move |_| {
        if let Ok(database) = fresh.result().and_then(JsCast::dyn_into::<IdbDatabase>)
            && !database.object_store_names().contains(RECORDS)
        {
            // If it can't be made, the first transaction says so.
            let _ = database.create_object_store(RECORDS);
        }
    });
    let end = first_of(&request, &["success", "error", "blocked"]).await;
    drop(upgrade);
    match end.as_deref() {
        Some("success") => request.result().and_then(JsCast::dyn_into).map_err(|error| explained(&error)),
        Some("error") => Err(failure(&request)),
        _ => Err(late()),
    }
}

async fn finished(transaction: &IdbTransaction) -> Result<(), StorageError> {
    match first_of(transaction, &["complete", "abort"]).await.as_deref() {
        Some("complete") => Ok(()),
        Some(_) => Err(transaction.error().map_or_else(late, |error| explained(&error))),
        None => Err(late()),
    }
}

fn result(request: &IdbRequest) -> Result<Array, StorageError> {
    request.result().map(|value| Array::from(&value)).map_err(|error| explained(&error))
}

fn failure(request: &IdbRequest) -> StorageError {
    match request.error() {
        Ok(Some(error)) => explained(&error),
        Ok(None) => StorageError::Blocked,
        Err(error) => StorageError::Other(thrown(&error)),
    }
}

fn late() -> StorageError {
    StorageError::Other("IndexedDB did not answer".to_owned())
}

/// All keys that begin so: no text sorts after U+FFFF, which no text contains.
fn starting_with(prefix: &str) -> Result<JsValue, StorageError> {
    let end = format!("{prefix}\u{ffff}");
    IdbKeyRange::bound(&prefix.into(), &end.into()).map(JsValue::from).map_err(|error| explained(&error))
}

/// The kind of the first of these events; nothing when none came in time.
async fn first_of(target: &EventTarget, kinds: &[&'static str]) -> Option<String> {
    let mut guards = Vec::new();
    let promise = Promise::new(&mut |resolve: Function, _| {
        for kind in kinds {
            let resolve = resolve.clone();
            guards.push(Listener::new(target, kind, move |event: Event| {
                if event.type_() == "error" {
                    // Firefox would report it to the window too, as an error of the page.
                    event.prevent_default();
                }
                let _ = resolve.call1(&JsValue::NULL, &event.type_().into());
            }));
        }
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LIMIT_MS);
        }
    });
    JsFuture::from(promise).await.ok().and_then(|kind| kind.as_string())
}
