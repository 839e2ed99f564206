import CSQLite

/// Gives the system back what is free of the memory of this process.
///
/// Of itself the allocator of glibc keeps what lies below anything that is still in use, and the
/// threads of a long import leave much of that.
package func returnFreeMemory() { malloc_trim(0) }
