using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>One line that is not blank, by its number in the file; without content where it is too long to be read.</summary>
internal readonly record struct NdjsonLine(int Number, byte[]? Content);

/// <summary>Reads newline-delimited JSON as it comes, holding one line at a time.</summary>
internal static class NdjsonLines
{
    public const int Longest = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<NdjsonLine> Read(PipeReader body, [EnumeratorCancellation] CancellationToken ct)
    {
        var (number, skipping) = (0, false);
        while (true)
        {
            var read = await body.ReadAsync(ct);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                number++;
                if (LineOf(number, rest.Slice(0, end), skipping) is { } line) yield return line;
                skipping = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (LineOf(number + 1, rest, skipping) is { } last) yield return last;
                body.AdvanceTo(rest.End);
                yield break;
            }

            // What is left of a line too long is dropped as it comes.
            skipping |= rest.Length > Longest;
            body.AdvanceTo(skipping ? rest.End : rest.Start, rest.End);
        }
    }

    private static NdjsonLine? LineOf(int number, ReadOnlySequence<byte> bytes, bool skipping)
    {
        if (skipping || bytes.Length > Longest) return new NdjsonLine(number, null);

        var content = bytes.ToArray();
        var text = content.AsSpan();
        if (number == 1 && text.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        text = text.Trim(" \t\r"u8);
        return text.IsEmpty ? null : new NdjsonLine(number, text.Length == content.Length ? content : text.ToArray());
    }
}
