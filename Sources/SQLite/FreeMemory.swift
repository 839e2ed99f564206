import CSQLite

/// Gives the system back what is free of the memory of this process.
///
/// Of itself the allocator of glibc keeps what lies below anything that is still in use: after the
/// threads of a long import, half of what the process has.
package func returnFreeMemory() { malloc_trim(0) }
