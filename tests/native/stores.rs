//! Stores that go wrong, and stores that take their time.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use kakehashi::browser::store::{Answer, Entry, MemoryStore, StorageError, Store, at_once};

/// Every store of these tests answers at once.
pub fn done<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a store that answers at once"),
    }
}

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Manner {
    /// Nothing was done.
    Before,
    /// Half of it was done.
    Halfway,
    /// All of it was done, and the answer says otherwise.
    After,
    /// From then on nothing works any more.
    ForEver,
}

pub const MANNERS: [Manner; 4] = [Manner::Before, Manner::Halfway, Manner::After, Manner::ForEver];

/// Fails at the k-th operation, counted over all stores that share the count.
pub struct FaultyStore {
    pub inner: MemoryStore,
    pub count: Rc<Cell<usize>>,
    pub fails_at: usize,
    pub manner: Manner,
}

impl FaultyStore {
    fn fails(&self) -> bool {
        let now = self.count.get();
        self.count.set(now + 1);
        now == self.fails_at || (self.manner == Manner::ForEver && self.fails_at <= now)
    }

    /// What is written by an operation that fails.
    fn part(&self, entries: Vec<Entry>) -> Vec<Entry> {
        let done = match self.manner {
            Manner::After => entries.len(),
            Manner::Halfway => entries.len() / 2,
            Manner::Before | Manner::ForEver => 0,
        };
        entries.into_iter().take(done).collect()
    }
}

impl Store for FaultyStore {
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>> {
        if self.fails() { at_once(Err(StorageError::Other("faulty".into()))) } else { self.inner.entries(prefix) }
    }

    fn put(&self, entries: Vec<Entry>) -> Answer<()> {
        if !self.fails() {
            return self.inner.put(entries);
        }
        drop(self.inner.put(self.part(entries)));
        at_once(Err(StorageError::Full))
    }

    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>> {
        if !self.fails() {
            return self.inner.add(entries);
        }
        drop(self.inner.add(self.part(entries)));
        at_once(Err(StorageError::Full))
    }

    fn remove(&self, key: &str) -> Answer<()> {
        let fails = self.fails();
        if !fails || self.manner == Manner::After {
            drop(self.inner.remove(key));
        }
        if fails { at_once(Err(StorageError::Other("faulty".into()))) } else { at_once(Ok(())) }
    }
}

/// Does nothing until its gate is opened, and then everything in its order.
#[derive(Clone)]
pub struct LateStore<S> {
    pub inner: S,
    pub gate: Gate,
}

/// Shut until it is opened. A clone is the same gate.
#[derive(Clone, Default)]
pub struct Gate {
    open: Rc<Cell<bool>>,
    waiting: Rc<RefCell<Vec<Waker>>>,
}

impl Gate {
    pub fn open(&self) {
        self.open.set(true);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    pub async fn passed(self) {
        poll_fn(|context| {
            if self.open.get() {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

impl<S: Store + Clone + 'static> Store for LateStore<S> {
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>> {
        let (store, prefix) = (self.clone(), prefix.to_owned());
        Box::pin(async move {
            store.gate.passed().await;
            store.inner.entries(&prefix).await
        })
    }

    fn put(&self, entries: Vec<Entry>) -> Answer<()> {
        let store = self.clone();
        Box::pin(async move {
            store.gate.passed().await;
            store.inner.put(entries).await
        })
    }

    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>> {
        let store = self.clone();
        Box::pin(async move {
            store.gate.passed().await;
            store.inner.add(entries).await
        })
    }

    fn remove(&self, key: &str) -> Answer<()> {
        let (store, key) = (self.clone(), key.to_owned());
        Box::pin(async move {
            store.gate.passed().await;
            store.inner.remove(&key).await
        })
    }
}
