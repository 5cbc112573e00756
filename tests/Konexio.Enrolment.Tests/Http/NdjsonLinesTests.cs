using System.IO.Pipelines;
using System.Text;
using FsCheck.Xunit;
using Konexio.Enrolment.Infrastructure.Http;

namespace Konexio.Enrolment.Tests.Http;

public sealed class NdjsonLinesTests
{
    [Theory]
    [InlineData("{1}\n{2}\n", "1 {1}|2 {2}")]
    [InlineData("{1}\n{2}", "1 {1}|2 {2}")]
    [InlineData("{1}\r\n\r\n \t\n{2}\r\n", "1 {1}|4 {2}")]
    [InlineData("\uFEFF{1}", "1 {1}")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public async Task Lines_end_as_people_write_them_and_blank_ones_only_count(string text, string expected) =>
        (await Read(Encoding.UTF8.GetBytes(text), 4096)).ShouldBe(expected);

    [Property(MaxTest = 50)]
    public async Task However_the_bytes_arrive_the_lines_are_the_same(int size) =>
        (await Read("{\"a\":1}\r\n{\"b\":\"é\"}\n\n{\"c\":3}"u8.ToArray(), 1 + (Math.Abs(size % 20)))).ShouldBe("1 {\"a\":1}|2 {\"b\":\"é\"}|4 {\"c\":3}");

    [Theory]
    [InlineData(512)]
    [InlineData(1_000_000)]
    public async Task A_line_too_long_is_dropped_alone(int size)
    {
        var tooLong = new string('x', (3 * NdjsonLines.Longest) + 7);

        (await Read(Encoding.UTF8.GetBytes($"{{1}}\n{tooLong}\n{{3}}\n{tooLong}"), size)).ShouldBe("1 {1}|2 -|3 {3}|4 -");
    }

    private static async Task<string> Read(byte[] bytes, int atOnce)
    {
        var reader = PipeReader.Create(new Dripping(bytes, atOnce), new StreamPipeReaderOptions(bufferSize: atOnce));
        var lines = new List<string>();
        await foreach (var line in NdjsonLines.Read(reader, CancellationToken.None))
            lines.Add($"{line.Number} {(line.Content is null ? "-" : Encoding.UTF8.GetString(line.Content))}");
        return string.Join('|', lines);
    }

    /// <summary>Gives a few bytes at a time, as a slow line does.</summary>
    private sealed class Dripping(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, atOnce)], cancellationToken);
    }
}
