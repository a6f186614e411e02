"""Rules of the data contract and of acceptance, as the book explains them; ``kontrak`` and ``penerimaan`` run them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkj_utils.dasar.temuan import Level


@dataclass(frozen=True)
class AturanKontrak:
    """One rule of the contract: the id of its findings, their level, title, reason and example."""

    id: str
    level: Level
    judul: str
    alasan: str
    contoh: str


_BERKAS = "Angka hanya dapat dihitung dari berkas yang terbaca utuh."
_KOLOM = "Kolom yang tidak jelas membuat nilainya masuk ke tempat yang salah."
_ISI = "Nilai di luar pilihan atau batasnya tidak mempunyai arti bagi perhitungan."
_KODE = "Baris digabung menurut kode resmi (Permendagri 90/2019), tidak pernah menurut nama."
_PEJABAT = "Pembaca memeriksa siapa yang menandatangani, dan pada jabatan apa."
_SURVEI = "IKM dihitung dari sembilan unsur yang dinilai 1 sampai 4 (PermenPANRB 14/2017)."
_SD = "Setiap nilai ialah nilai sejak 1 Januari, jadi lazimnya tidak turun."

ATURAN_KONTRAK: tuple[AturanKontrak, ...] = tuple(
    AturanKontrak(*isi)
    for isi in (
        ("folder.instansi", "galat", "Folder instansi ada", _BERKAS, "Nama instansi salah ketik."),
        ("folder.periode", "galat", "Folder tahun dan triwulan ada", _BERKAS, "Folder tw1 belum disiapkan."),
        ("berkas.hilang", "galat", "Berkas tabel wajib ada", _BERKAS, "realisasi_belanja.csv belum dibuat."),
        ("berkas.folder", "galat", "Berkas bukan folder", _BERKAS, "Folder bernama anggaran.csv."),
        ("berkas.terkunci", "galat", "Berkas dapat dibaca", _BERKAS, "Berkas masih terbuka di Excel."),
        ("berkas.gagal", "galat", "Media penyimpanan dapat dibaca", _BERKAS, "Jaringan terputus."),
        ("berkas.kosong", "galat", "Berkas berisi", _BERKAS, "Berkas berukuran nol."),
        ("berkas.excel", "galat", "Berkas .csv bukan buku kerja Excel", _BERKAS, "Berkas .xlsx diganti namanya."),
        ("berkas.pengodean", "galat", "Berkas tersimpan sebagai UTF-8", _BERKAS, "CSV biasa dari Excel lama."),
        ("berkas.kutip", "galat", "Tanda kutip berpasangan", _BERKAS, "Satu tanda kutip tertinggal di nama."),
        ("berkas.judul", "galat", "Baris pertama berisi judul kolom", _KOLOM, "Baris kosong di atas judul."),
        ("berkas.toml", "galat", "Berkas TOML terbaca", _BERKAS, "Tanda kutip penutup hilang."),
        ("kolom.menumpuk", "galat", "Satu kolom satu sel", _KOLOM, "Pemisah titik koma dan koma tercampur."),
        ("kolom.asing", "galat", "Kolom dikenal kontrak", _KOLOM, "realisasi_s_d, seharusnya realisasi_sd."),
        ("kolom.tanpa_nama", "galat", "Kolom yang terisi mempunyai judul", _KOLOM, "Kolom kelima tanpa judul."),
        ("kolom.ganda", "galat", "Setiap kolom satu kali", _KOLOM, "Dua kolom bernama pagu."),
        ("kolom.kurang", "galat", "Kolom wajib ada", _KOLOM, "Kolom status terhapus."),
        ("baris.sel", "galat", "Banyak sel sama dengan banyak kolom", _KOLOM, "Koma di dalam teks tanpa tanda kutip."),
        ("baris.kurang", "galat", "Setiap sub kegiatan dan indikator mempunyai baris",
         "Baris yang hilang bukan nol: jumlah tanpa baris itu angka yang salah.", "Satu sub kegiatan tanpa pagu."),
        ("tabel.kosong", "peringatan", "Tabel berisi baris", "Tabel yang hanya berjudul biasanya lupa diisi.",
         "bukti.csv hanya berisi judul kolom."),
        ("sel.kosong", "galat", "Sel wajib terisi", "Sel kosong bukan nol.", "Pagu kosong."),
        ("sel.tipe", "galat", "Isi sel sesuai jenisnya", "Teks tidak dapat dijumlahkan.", "“dua” di kolom jumlah."),
        ("sel.pola", "galat", "Isi sel menurut bentuk bakunya", _KODE, "Kode 7.1.1."),
        ("sel.pilihan", "galat", "Isi sel salah satu pilihannya", _ISI, "Status “selesai”, bukan final."),
        ("sel.minimum", "galat", "Nilai tidak di bawah batasnya", "Pagu dan realisasi tidak negatif.", "Pagu -5."),
        ("sel.batas", "galat", "Nilai dalam batasnya", _ISI, "Triwulan 5."),
        ("kunci.ganda", "galat", "Satu kunci satu baris", "Dua baris untuk satu hal berarti dua nilai.",
         "Kode yang sama dua kali."),
        ("kunci.kosong", "galat", "Setiap baris berkunci", _KODE, "Baris tanpa kode."),
        ("kunci.asing", "galat", "Kunci ada di tabel yang dirujuk", _KODE, "Kode yang tidak ada di struktur.csv."),
        ("kontrak.skema", "galat", "Kontrak data sendiri sah", _BERKAS, "datapackage.json tersunting."),
        ("kode.induk", "galat", "Induk setiap kode ada", _KODE, "Sub kegiatan tanpa kegiatannya."),
        ("kode.aceh", "galat", "Kode khusus Aceh hanya di Aceh", _KODE, "Nomenklatur Qanun di luar Aceh."),
        ("kode.tanpa_anak", "peringatan", "Program dan kegiatan mempunyai bawahan", _KODE,
         "Kegiatan tanpa sub kegiatan."),
        ("indikator.tingkat", "galat", "Kode indikator menurut tingkatnya", _KODE, "Kode kegiatan untuk program."),
        ("indikator.pengenal", "galat", "Pengenal indikator ialah kodenya", _KODE, "Pengenal lain untuk kode."),
        ("indikator.sasaran", "galat", "Indikator sasaran menyebut sasarannya",
         "Capaian sasaran dihitung dari indikatornya.", "id_sasaran kosong."),
        ("induk.berputar", "galat", "Rantai induk tidak berputar",
         "Susunan bertingkat hanya dapat dibaca dari puncaknya.", "Seksi yang berinduk pada dirinya."),
        ("instansi.misi", "galat", "Misi yang didukung ada dalam daftar",
         "Kata pengantar mengutip misi yang didukung menurut nomornya.", "Misi nomor 9, padahal misinya enam."),
        ("instansi.skala", "galat", "Skala predikat lengkap dan menurun",
         "Setiap capaian harus mempunyai tepat satu predikat; celah antarjenjang membuat predikat hilang.",
         "Batas 90 sesudah 76."),
        ("instansi.diterima", "galat", "Penerimaan temuan lengkap",
         "Temuan yang diterima tetap dibaca orang: yang mana, mengapa, oleh siapa, dan kapan.", "Tanpa alasan."),
        ("penerimaan.galat", "peringatan", "Galat tidak diterima",
         "Galat terbukti salah; yang terbukti salah dibetulkan, tidak diterima.", "Menerima angka di narasi."),
        ("penerimaan.tanpa_temuan", "peringatan", "Penerimaan cocok dengan temuannya",
         "Penerimaan yang tertinggal sesudah datanya dibetulkan menyembunyikan temuan baru yang senama.",
         "Temuan yang diterima tahun lalu sudah tidak ada."),
        ("anggaran.versi", "galat", "Versi anggaran yang berlaku mempunyai baris", _BERKAS, "dpa_perubahan kosong."),
        ("anggaran.tanggal", "peringatan", "Versi anggaran ditetapkan sebelum akhir data",
         "Laporan memakai anggaran yang berlaku pada tanggal akhir datanya.", "Perubahan ditetapkan bulan depan."),
        ("uang.rincian", "galat", "Operasi ditambah modal sama dengan pagu", "Rincian berjumlah sama dengan pokoknya.",
         "Operasi 900, modal 50, pagu 1.000."),
        ("uang.lampau_pagu", "peringatan", "Realisasi tidak melampaui pagu",
         "Belanja tidak boleh melampaui anggaran yang tersedia (PP 12/2019).", "Realisasi 1.100, pagu 1.000."),
        ("kas.turun", "peringatan", "Anggaran kas s.d. triwulan tidak turun", _SD, "Triwulan II di bawah I."),
        ("kas.bukan_pagu", "peringatan", "Anggaran kas setahun sama dengan pagu",
         "Rencana penarikan setahun ialah seluruh pagunya.", "Kas triwulan IV 900, pagu 1.000."),
        ("dokumen.total", "peringatan", "Total dokumen anggaran tidak diketik bila rinciannya ada",
         "Satu sumber untuk satu angka.", "Belanja diketik di samping rincian pagu."),
        ("nilai.turun", "peringatan", "Nilai s.d. triwulan tidak turun tanpa catatan", _SD, "12 menjadi 10 dokumen."),
        ("target.turun", "peringatan", "Target s.d. triwulan tidak turun tanpa catatan", _SD, "8 menjadi 6."),
        ("target.tidak_ada", "catatan", "Target pada periode ini ada",
         "Target nol atau kosong berarti belum dijadwalkan: tanpa persentase.", "Dijadwalkan mulai triwulan III."),
        ("target.beda_perjanjian", "peringatan", "Target setahun sama dengan Perjanjian Kinerja",
         "Yang diperjanjikan ialah yang diukur (PermenPANRB 53/2014).", "Perjanjian 87, target setahun 85."),
        ("status.nilai", "peringatan", "Status sesuai dengan isinya",
         "Final berarti ada angkanya, belum berarti tidak.", "Final tanpa realisasi."),
        ("skm.nilai", "galat", "Jumlah nilai survei mungkin", _SURVEI, "Jumlah 500 dari 100 responden."),
        ("skm.beda_ikm", "peringatan", "IKM sama dengan yang dihitung dari survei", _SURVEI,
         "IKM 92,79, dari survei 91,48."),
        ("nip.salah", "galat", "NIP benar susunannya", _PEJABAT, "NIP 16 angka."),
        ("pejabat.masa", "galat", "Masa jabatan tidak terbalik", _PEJABAT, "Berakhir sebelum mulai."),
        ("periode.penandatangan", "peringatan", "Penanda tangan menjabat pada tanggal laporan", _PEJABAT,
         "Camat lama menandatangani."),
        ("periode.akhir_data", "galat", "Tanggal akhir data dalam triwulannya", _SD,
         "Triwulan I, data sampai 30 April."),
        ("periode.tanggal_laporan", "peringatan", "Laporan tidak mendahului datanya",
         "Laporan tidak dapat memuat data sesudah ditandatangani.", "Laporan 20 Desember, data 31 Desember."),
        ("bukti.tanggal", "galat", "Tanggal bukti dalam rentang data",
         "Bukti tahun lalu tidak membuktikan kinerja tahun ini.", "Rapat 2022 dalam laporan 2023."),
        ("bukti.terbalik", "galat", "Tanggal bukti tidak terbalik", "Kegiatan tidak berakhir sebelum mulai.",
         "28 sampai dengan 23 Agustus."),
        ("bukti.tanpa_mulai", "peringatan", "Tanggal akhir mempunyai tanggal mulai",
         "Rentang memerlukan dua ujung.", "Hanya tanggal_akhir yang terisi."),
    )
)  # fmt: skip
