// Loaded before the C library (LD_PRELOAD), it makes every file system one that cannot exchange two folders in one step, as some network
// file systems are: the program then renames twice.
#include <cerrno>

extern "C" int renameat2(int, const char*, int, const char*, unsigned) noexcept {
    errno = EINVAL;
    return -1;
}
