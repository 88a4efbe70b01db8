using System.Runtime.InteropServices;

namespace Sparkify.Warehouse.Native;

/// <summary>Memory in pieces of 2 MB, which Linux maps as one page each if it can: a page that is touched for the first time costs some microseconds.</summary>
internal static unsafe partial class LargeMemory
{
    public const int PieceBytes = 2 << 20;

    // MADV_HUGEPAGE of Linux.
    private const int AsLargePage = 14;

    public static byte* Alloc()
    {
        var piece = (byte*)NativeMemory.AlignedAlloc(PieceBytes, PieceBytes);
        if (OperatingSystem.IsLinux())
        {
            // Advice that is not taken does no harm.
            _ = Advise(piece, PieceBytes, AsLargePage);
        }

        return piece;
    }

    public static void Free(byte* piece) => NativeMemory.AlignedFree(piece);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint bytes, int advice);
}
