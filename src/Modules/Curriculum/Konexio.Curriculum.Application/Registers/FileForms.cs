using System.Buffers.Binary;
using FluentValidation;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Tells files by what they hold, whatever they are called.</summary>
internal static class FileForms
{
    public const int LargestScan = 5 * 1024 * 1024;
    public const int LargestDrawing = 200 * 1024;

    private const int LongestSide = 2_000;
    private const int ChunkFrame = 12;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static string? MediaTypeOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF-"u8)) return "application/pdf";
        if (file.StartsWith(Png)) return "image/png";
        return file.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
    }

    /// <summary>Whether it is a whole PNG, of a size that can be drawn without harm.</summary>
    public static bool IsPng(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Png)) return false;

        var rest = file[Png.Length..];
        for (var first = true; rest.Length >= ChunkFrame; first = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame) return false;

            var name = rest.Slice(4, 4);
            if (first && !(name.SequenceEqual("IHDR"u8) && length == 13 && IsDrawable(rest.Slice(8, 8)))) return false;

            rest = rest[((int)length + ChunkFrame)..];
            if (name.SequenceEqual("IEND"u8)) return rest.IsEmpty;
        }

        return false;
    }

    public static IRuleBuilderOptions<T, byte[]> Drawing<T>(this IRuleBuilder<T, byte[]> rule) => rule.NotEmpty()
        .Must(png => png is null || png.Length <= LargestDrawing).WithErrorCode("register.drawing-too-large")
        .Must(png => png is null || png.Length > LargestDrawing || IsPng(png)).WithErrorCode("register.drawing-not-png");

    private static bool IsDrawable(ReadOnlySpan<byte> size) =>
        BinaryPrimitives.ReadUInt32BigEndian(size) is > 0 and <= LongestSide && BinaryPrimitives.ReadUInt32BigEndian(size[4..]) is > 0 and <= LongestSide;
}
